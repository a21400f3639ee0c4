/**
 * The user's key for a service, from the environment: `SEMANTIC_SCHOLAR_API_KEY` for `semantic-scholar`. A key has no place in a
 * file that may be shared, nor in what is logged of a conversation with an editor.
 */
export function keyInEnvironment(service: string): string | undefined {
  return process.env[variableOf(service)];
}

/** The name of the variable that holds the key for a service. */
export function variableOf(service: string): string {
  return `${service.replaceAll('-', '_').toUpperCase()}_API_KEY`;
}
