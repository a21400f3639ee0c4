import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../src/article/article.ts';
import type { Http, HttpRequest, HttpResponse } from '../../src/ports/ports.ts';
import { createLibrary } from '../../src/references/library/library.ts';
import { createResearch } from '../../src/references/research.ts';
import { createServices } from '../../src/references/services.ts';
import { Enquiries } from '../../src/review/enquiries.ts';
import { stubPorts } from './stub-services.ts';

/** Thirty articles and ten preprints. */
const references: readonly IdentifierName[] = Array.from({ length: 40 }, (_, index) =>
  index < 30 ? { kind: 'doi', value: `10.5555/work.${index}` } : { kind: 'arxiv', value: `2101.000${index}` },
);

/** Services that know every work they are asked for, and what each was asked. */
function knowingHttp(): { readonly http: Http; readonly asked: Map<string, string[]> } {
  const asked = new Map<string, string[]>();
  const send = ({ url }: HttpRequest): Promise<HttpResponse> => {
    const { host, pathname, searchParams } = new URL(url);
    asked.set(host, [...(asked.get(host) ?? []), url]);
    const answer = answers[host]?.(decodeURIComponent(pathname), searchParams);
    if (answer === undefined) throw new Error(`Nobody was to be asked at ${url}`);
    return Promise.resolve({ status: 200, headers: {}, body: answer, url });
  };
  return { http: { send }, asked };
}

const dois = (text: string | null): readonly string[] => text?.match(/10\.\d{4,}\/[^,|]+/g) ?? [];

const answers: Readonly<Record<string, (path: string, query: URLSearchParams) => string>> = {
  'api.crossref.org': (_path, query) => {
    const items = dois(query.get('filter')).map((DOI) => ({ DOI, title: ['A title'], type: 'journal-article' }));
    return JSON.stringify({ message: { items } });
  },
  'api.openalex.org': (_path, query) => {
    const results = dois(query.get('filter')).map((doi) => {
      return { doi: `https://doi.org/${doi}`, title: 'A title', is_retracted: false, cited_by_count: 1 };
    });
    return JSON.stringify({ results });
  },
  'api.datacite.org': (_path, query) => {
    const data = dois(query.get('ids')).map((id) => ({ id, attributes: { doi: id, titles: [{ title: 'A title' }] } }));
    return JSON.stringify({ data });
  },
  'export.arxiv.org': (_path, query) => {
    const ids = query.get('id_list')?.split(',') ?? [];
    const entries = ids.map((id) => `<entry><id>http://arxiv.org/abs/${id}v1</id><title>A title</title></entry>`);
    return `<feed>${entries.join('')}</feed>`;
  },
};

function enquiriesOn(http: Http, ports = stubPorts()): Enquiries {
  const settings = { contactEmail: '', services: {} };
  return new Enquiries(createResearch(createServices({ ...ports, http, settings }), ports), 'automatic');
}

describe('An article with forty references', () => {
  const library = createLibrary([]);

  it('is looked up with a few lists, well below one request of each service for each reference', async () => {
    const { http, asked } = knowingHttp();
    const { resolved, unchecked } = await enquiriesOn(http).lookUp(references, library, { asked: true });
    expect({ resolved, unchecked }).toEqual({ resolved: 40, unchecked: [] });
    expect(Object.fromEntries([...asked].map(([host, urls]) => [host, urls.length]))).toEqual({
      'api.crossref.org': 2,
      'api.openalex.org': 2,
      'api.datacite.org': 1,
      'export.arxiv.org': 1,
    });
  });

  it('is looked up again without a request, by the same program and by the next', async () => {
    const { http, asked } = knowingHttp();
    const ports = stubPorts();
    const first = enquiriesOn(http, ports);
    await first.lookUp(references, library, { asked: true });
    const count = [...asked.values()].flat().length;
    await first.lookUp(references, library, { asked: true });
    const next = await enquiriesOn(http, ports).lookUp(references, library, { asked: true });
    expect(next).toMatchObject({ resolved: 40, unchecked: [] });
    expect([...asked.values()].flat()).toHaveLength(count);
  });
});
