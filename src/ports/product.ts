/** How the program names itself to services. A test holds it against package.json. */
export const product = { name: 'citation-review', version: '0.1.0' } as const;
