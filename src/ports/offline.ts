import { HttpError, type Http } from './ports.ts';

/** The network, switched off: every request fails with the code `offline`. */
export const offlineHttp: Http = {
  send: () => Promise.reject(new HttpError('offline', 'the network is switched off')),
};
