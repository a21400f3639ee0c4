import * as vscode from 'vscode';
import { searchRequest, type SearchParams, type SearchResult, type SourceChoice } from '../server/protocol.ts';
import type { Place } from './articles.ts';
import { messageOf } from './error-message.ts';
import { showReadOnly } from './read-only-texts.ts';
import type { Session } from './session.ts';

const mostChoices = 20;
/** So long nothing must have been typed before services are asked. */
const restMs = 700;
/** Fewer letters are the beginning of a word, and no service is asked about those. */
const fewestLetters = 4;

/** One of the searches for what is typed: the library's, and then the services'. */
interface Turn {
  readonly online: boolean;
  readonly isLast: boolean;
}

interface Choice extends vscode.QuickPickItem {
  readonly source: SourceChoice;
}

/** A list to choose a source from that is searched anew as the user types: the library at once, services when typing rests. */
export class SourcePicker {
  readonly #session: Session;
  readonly #place: Place;
  readonly #picker = vscode.window.createQuickPick<Choice>();
  readonly #openButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('link-external'),
    tooltip: vscode.l10n.t('Open in the browser'),
  };
  readonly #previewButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('open-preview'),
    tooltip: vscode.l10n.t('Show the abstract'),
  };
  #searching = new vscode.CancellationTokenSource();
  #timer: NodeJS.Timeout | undefined;

  /** @param words to begin with; when empty, the sentence at the place is searched for */
  constructor(session: Session, place: Place, words: string) {
    this.#session = session;
    this.#place = place;
    this.#picker.title = vscode.l10n.t('Find a source');
    this.#picker.placeholder = vscode.l10n.t(
      'Title, author, year or identifier; when empty, this sentence is searched for',
    );
    this.#picker.value = words;
    this.#picker.ignoreFocusOut = true;
    this.#picker.matchOnDescription = false;
  }

  /** What the user chose, or null. */
  choose(): Promise<SourceChoice | null> {
    const picker = this.#picker;
    picker.onDidChangeValue(() => this.#search());
    picker.onDidTriggerItemButton(({ item, button }) => this.#press(item.source, button));
    this.#search();
    return new Promise((resolve) => {
      picker.onDidAccept(() => {
        const [chosen] = picker.selectedItems;
        if (chosen === undefined) return;
        resolve(chosen.source);
        picker.hide();
      });
      picker.onDidHide(() => {
        resolve(null);
        this.#stop();
        picker.dispose();
      });
      picker.show();
    });
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#searching.cancel();
    this.#searching.dispose();
  }

  #search(): void {
    this.#stop();
    this.#searching = new vscode.CancellationTokenSource();
    const { token } = this.#searching;
    const letters = this.#picker.value.trim().length;
    const isOnline = letters === 0 || letters >= fewestLetters;
    this.#picker.busy = true;
    void this.#ask({ online: false, isLast: !isOnline }, token);
    const rest = letters === 0 ? 0 : restMs;
    if (isOnline) this.#timer = setTimeout(() => void this.#ask({ online: true, isLast: true }, token), rest);
  }

  async #ask({ online, isLast }: Turn, token: vscode.CancellationToken): Promise<void> {
    const { document, position } = this.#place;
    const query = this.#picker.value;
    const params: SearchParams = { uri: document.uri.toString(), query, position, limit: mostChoices, online };
    try {
      const result = await this.#session.request<SearchResult>(searchRequest, params, token);
      if (token.isCancellationRequested) return;
      if (isLast || result.choices.length > 0) this.#show(result);
    } catch (error) {
      if (!token.isCancellationRequested && isLast) void vscode.window.showWarningMessage(messageOf(error));
    }
    if (isLast && !token.isCancellationRequested) this.#picker.busy = false;
  }

  /** What had the focus keeps it, so that a late answer does not move the choice under the user's fingers. */
  #show({ choices, problems }: SearchResult): void {
    const active = this.#picker.activeItems[0]?.source.key;
    const items = choices.map((source) => toChoice(source, this.#buttonsFor(source)));
    this.#picker.items = items;
    const same = items.filter(({ source }) => source.key === active);
    if (same.length > 0) this.#picker.activeItems = same;
    const said = [...(choices.length === 0 ? [vscode.l10n.t('nothing was found')] : []), ...problems];
    this.#picker.title =
      said.length === 0 ? vscode.l10n.t('Find a source') : vscode.l10n.t('Find a source ({0})', said.join('; '));
  }

  #buttonsFor({ abstract, url }: SourceChoice): readonly vscode.QuickInputButton[] {
    return [...(abstract === null ? [] : [this.#previewButton]), ...(url === null ? [] : [this.#openButton])];
  }

  #press(source: SourceChoice, button: vscode.QuickInputButton): void {
    if (button === this.#openButton && source.url !== null)
      void vscode.env.openExternal(vscode.Uri.parse(source.url, true));
    if (button === this.#previewButton) void preview(source);
  }
}

/** `alwaysShow`, because the server has searched already. */
function toChoice(source: SourceChoice, buttons: readonly vscode.QuickInputButton[]): Choice {
  const { verdict, summary, title, reasons, origin, marks } = source;
  const isBad = marks.some(({ isWarning }) => isWarning);
  const icon = isBad
    ? 'warning'
    : verdict === 'accepted'
      ? 'pass'
      : verdict === 'possible'
        ? 'question'
        : 'circle-outline';
  const warnings = marks.filter(({ isWarning }) => isWarning).map(({ text }) => text.toUpperCase());
  const others = marks.filter(({ isWarning }) => !isWarning).map(({ text }) => text);
  return {
    source,
    label: `$(${icon}) ${plain(summary)} \u2014 ${plain(title)}`,
    detail: plain([...warnings, ...reasons, origin, ...others].join(' \u00b7 ')),
    alwaysShow: true,
    buttons,
  };
}

/** Text of services is no icon: `$(error)` is shown letter by letter. */
function plain(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}

/** The abstract beside the article, while the list stays open. */
async function preview({ title, summary, abstract, url }: SourceChoice): Promise<void> {
  const content = [title, summary, ...(url === null ? [] : [url]), abstract ?? ''].join('\n\n');
  await showReadOnly(`${summary}.txt`, content, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}
