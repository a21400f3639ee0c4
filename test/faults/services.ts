import { workOf, works, type Work } from './works.ts';

/** What a service answers. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly location?: string;
}

export const serviceIds = ['crossref', 'doi.org', 'datacite', 'arxiv'] as const;
export type ServiceId = (typeof serviceIds)[number];

/** Each service's answer to a path (decoded) and query, in the form that the real one gives it. */
export const services: Readonly<Record<ServiceId, (path: string, query: URLSearchParams, base: string) => Answer>> = {
  crossref: (path) => {
    const work = workOf(path.replace(/^\/(?:v1\/)?works\/|\/transform$/g, ''));
    if (work?.agency !== 'Crossref')
      return { status: 404, type: 'text/plain;charset=utf-8', body: 'Resource not found.' };
    if (path.endsWith('/transform')) return json(crossrefCsl(work), 'application/vnd.citationstyles.csl+json');
    return json({ status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message: crossrefWork(work) });
  },

  'doi.org': (path, _query, base) => {
    const doi = path.slice(1);
    if (doi.startsWith('ra/')) return json([registration(doi.slice(3))]);
    const work = workOf(doi);
    if (work === undefined) return { status: 404, type: 'text/html;charset=utf-8', body: page('Error: DOI Not Found') };
    if (work.agency === 'mEDRA') return json(plainCsl(work), 'application/vnd.citationstyles.csl+json');
    const way = work.agency === 'Crossref' ? 'crossref/v1/works/$/transform' : 'datacite/application/csl/$';
    const location = `${base}/${way.replace('$', encodeURIComponent(work.doi))}`;
    return { status: 302, type: 'text/html;charset=utf-8', body: page('Handle Redirect'), location };
  },

  datacite: (path) => {
    const work = workOf(path.replace(/^\/(?:dois|application\/csl)\//, ''));
    if (work?.agency !== 'DataCite' || work.missingAtDataCite) {
      const title = "The resource you are looking for doesn't exist.";
      return { ...json({ errors: [{ status: '404', title }] }), status: 404 };
    }
    if (path.startsWith('/application/')) return json(plainCsl(work), 'application/vnd.citationstyles.csl+json');
    return json({ data: { id: work.doi, type: 'dois', attributes: dataciteWork(work) } });
  },

  arxiv: (path, query) => {
    const id = query.get('id_list') ?? '';
    const type = 'application/atom+xml; charset=utf-8';
    if (path !== '/api/query') return { status: 404, type: 'text/html', body: page('404') };
    if (!/^[a-z.-]*\/?\d[\d.]+(?:v\d+)?$/i.test(id)) return { status: 400, type, body: feed(errorEntry(id)) };
    const work = works.find(({ arxiv }) => arxiv?.id === id.replace(/v\d+$/, ''));
    return { status: 200, type, body: feed(work === undefined ? '' : entry(work)) };
  },
};

function json(value: unknown, type = 'application/json'): Answer {
  return { status: 200, type, body: JSON.stringify(value) };
}

export function page(title: string): string {
  return `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
}

function registration(prefix: string): object {
  const work = works.find(({ doi }) => doi.startsWith(`${prefix}/`));
  return work === undefined ? { DOI: prefix, status: 'DOI does not exist' } : { DOI: prefix, RA: work.agency };
}

function dateParts(issued: string): object {
  return { 'date-parts': [issued.split('-').map(Number)] };
}

function people(work: Work): readonly object[] {
  return work.authors.map(([family, given], index) => {
    return { given, family, sequence: index === 0 ? 'first' : 'additional', affiliation: [] };
  });
}

function crossrefWork(work: Work): object {
  const { doi, type, title, container, volume, issue, page: pages, publisher, issued } = work;
  return {
    publisher,
    issue,
    'short-container-title': [],
    'published-print': dateParts(issued),
    DOI: doi,
    type,
    page: pages,
    source: 'Crossref',
    title: [title],
    prefix: doi.split('/')[0],
    volume,
    author: people(work),
    'container-title': container === undefined ? [] : [container],
    issued: dateParts(issued),
    URL: `https://doi.org/${doi}`,
  };
}

/** As Crossref answers for doi.org: texts instead of lists. */
function crossrefCsl(work: Work): object {
  return { ...crossrefWork(work), title: work.title, 'container-title': work.container };
}

function plainCsl(work: Work): object {
  return {
    type: work.type === 'Dataset' ? 'dataset' : 'article-journal',
    id: `https://doi.org/${work.doi}`,
    author: work.authors.map(([family, given]) => ({ family, given })),
    issued: dateParts(work.issued),
    DOI: work.doi.toUpperCase(),
    publisher: work.publisher,
    title: work.title,
    'container-title': work.container,
    page: work.page,
  };
}

function dataciteWork(work: Work): object {
  const citeproc = work.type === 'Dataset' ? 'dataset' : 'article-journal';
  return {
    doi: work.doi,
    creators: work.authors.map(([familyName, givenName]) => {
      return { name: `${familyName}, ${givenName}`, nameType: 'Personal', givenName, familyName, affiliation: [] };
    }),
    titles: [{ title: work.title }],
    publisher: work.publisher,
    container: {},
    publicationYear: Number(work.issued.slice(0, 4)),
    contributors: [],
    dates: [{ date: work.issued, dateType: 'Issued' }],
    types: { citeproc, resourceTypeGeneral: work.type },
    descriptions: [],
    version: work.arxiv === undefined ? null : String(work.arxiv.version),
    url: `https://example.org/${work.doi}`,
  };
}

function feed(entries: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/query</id>
  <title>arXiv Query</title>
  <opensearch:totalResults>${entries === '' ? 0 : 1}</opensearch:totalResults>
${entries}</feed>`;
}

function entry({ arxiv, title, authors, issued }: Work): string {
  const names = authors.map(
    ([family, given]) => `    <author>\n      <name>${given} ${family}</name>\n    </author>\n`,
  );
  return `  <entry>
    <id>http://arxiv.org/abs/${arxiv?.id}v${arxiv?.version}</id>
    <title>${title}</title>
    <published>${issued}T00:00:00Z</published>
${names.join('')}  </entry>
`;
}

function errorEntry(id: string): string {
  return `  <entry>
    <id>https://arxiv.org/api/errors#incorrect_id_format_for_${id}</id>
    <title>Error</title>
    <summary>incorrect id format for ${id}</summary>
  </entry>
`;
}
