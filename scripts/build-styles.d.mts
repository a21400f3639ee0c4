/** Writes the generated styles and locales into `folder`. */
export function buildStyles(folder: string): void;
