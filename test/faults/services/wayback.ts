import { archivedPage } from '../works.ts';
import { json, type Respond } from './answers.ts';

export const wayback: Respond = ({ query }) => {
  const url = query.get('url') ?? '';
  if (url !== archivedPage.url) return json({ url, archived_snapshots: {} });
  const timestamp = archivedPage.time;
  const copy = { status: '200', available: true, url: `http://web.archive.org/web/${timestamp}/${url}`, timestamp };
  return json({ url, archived_snapshots: { closest: copy } });
};
