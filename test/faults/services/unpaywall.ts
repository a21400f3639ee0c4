import { workOf } from '../works.ts';
import { json, type Respond } from './answers.ts';

export const unpaywall: Respond = ({ path, query }) => {
  if (query.get('email') === null) return refusal(422, 'Email address required in API call, see documentation');
  const doi = path.replace(/^\/v2\//, '');
  const work = workOf(doi);
  if (work?.agency !== 'Crossref') return refusal(404, `'${doi}' is an invalid doi`);
  const best = { url: work.freeCopy, url_for_pdf: null, url_for_landing_page: work.freeCopy };
  return json({
    doi,
    doi_url: `https://doi.org/${doi}`,
    title: work.title,
    is_oa: work.freeCopy !== undefined,
    best_oa_location: work.freeCopy === undefined ? null : best,
  });
};

function refusal(status: number, message: string): ReturnType<Respond> {
  return { ...json({ HTTP_status_code: status, error: true, message }), status };
}
