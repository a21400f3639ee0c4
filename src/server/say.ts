import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver/node';

/**
 * Shows the user a sentence. By a notification: a message that is sent as a request fails in clients that cannot answer it.
 */
export function say(connection: Connection, message: string): void {
  connection
    .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
    .catch(() => undefined);
}
