import type { Item } from '../../src/references/item.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { check, type Circumstances } from './checking.ts';

/** @see https://doi.org/10.1002/aaai.12064 */
export const cohen: Item = {
  id: 'cohen2022',
  type: 'article-journal',
  title: 'Advanced Artificial Agents Intervene in the Provision of Reward',
  author: [
    { family: 'Cohen', given: 'Michael K.' },
    { family: 'Hutter', given: 'Marcus' },
    { family: 'Osborne', given: 'Michael A.' },
  ],
  issued: { 'date-parts': [[2022]] },
  'container-title': 'AI Magazine',
  DOI: '10.1002/aaai.12064',
};

/** What is said of one sentence, with that work in the library. */
export function messages(
  rule: Rule,
  sentence: string,
  circumstances: Circumstances = { items: [cohen] },
): readonly string[] {
  return check(rule, [sentence], circumstances).map(({ message }) => message);
}
