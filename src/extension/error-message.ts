/** The message of whatever was thrown. The client is built without the core, whose `ports/error-message.ts` says the same. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
