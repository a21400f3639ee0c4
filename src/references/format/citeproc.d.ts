/** The part of citeproc-js that is used here; the package has no types of its own. */
declare module 'citeproc' {
  const CSL: { readonly Output: { readonly Formats: Record<string, unknown> } };
  export default CSL;
}
