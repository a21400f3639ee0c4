/** The language modes of articles. */
export const languages: readonly string[] = ['markdown', 'quarto', 'rmd', 'myst'];
