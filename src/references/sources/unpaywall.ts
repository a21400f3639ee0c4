import { badAnswer, isObject, jsonOf, textOf, webAddressOf } from './answer.ts';
import { queryOf } from './parameters.ts';
import type { Source } from './source.ts';

const title = 'Unpaywall';

/**
 * Free copies of articles. It does not answer without a contact address.
 *
 * @see https://unpaywall.org/products/api
 */
export const unpaywall: Source = {
  id: 'unpaywall',
  title,
  url: 'https://api.unpaywall.org',
  answersFor: ['doi'],
  decides: false,
  needs: 'contactEmail',
  // A hundred thousand a day would be allowed.
  limits: () => ({ requests: 5, perMs: 1000, concurrent: 2 }),

  async openAccess({ value: doi }, { ask, contactEmail: email }) {
    const response = await ask(`/v2/${encodeURIComponent(doi)}${queryOf({ email })}`, 'application/json');
    if (response.status === 404) return null;
    const work = jsonOf(response, title);
    if (!isObject(work) || typeof work.is_oa !== 'boolean' || textOf(work.doi)?.toLowerCase() !== doi) {
      throw badAnswer(title, 'it did not say whether the work is free');
    }
    const best = isObject(work.best_oa_location) ? work.best_oa_location : {};
    return webAddressOf(best.url_for_pdf) ?? webAddressOf(best.url) ?? null;
  },
};
