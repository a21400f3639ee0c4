/**
 * The user's key for a service, from the environment: `SEMANTIC_SCHOLAR_API_KEY` for `semantic-scholar`. A key has no place in a
 * file that may be shared, nor in what is logged of a conversation with an editor.
 */
export function keyInEnvironment(service: string): string | undefined {
  return process.env[`${service.replaceAll('-', '_').toUpperCase()}_API_KEY`];
}
