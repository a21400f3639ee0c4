/** A small library for tests: real works, in CSL-JSON. */
export const library = JSON.stringify([
  {
    id: 'bostrom2012',
    type: 'article-journal',
    title: 'The Superintelligent Will',
    author: [{ family: 'Bostrom', given: 'Nick' }],
    issued: { 'date-parts': [[2012]] },
    'container-title': 'Minds and Machines',
    DOI: '10.1007/s11023-012-9281-3',
  },
  {
    id: 'haggstrom2016',
    type: 'book',
    title: 'Here Be Dragons: Science, Technology and the Future of Humanity',
    author: [{ family: 'Häggström', given: 'Olle' }],
    issued: { 'date-parts': [[2016]] },
    publisher: 'Oxford University Press',
    ISBN: '9780198723547',
  },
  {
    id: 'turner2021',
    type: 'article',
    title: 'Optimal Policies Tend to Seek Power',
    author: [
      { family: 'Turner', given: 'Alexander' },
      { family: 'Smith', given: 'Logan' },
      { family: 'Shah', given: 'Rohin' },
    ],
    issued: { 'date-parts': [[2021]] },
    number: 'arXiv:1912.01683',
    URL: 'https://arxiv.org/abs/1912.01683',
  },
]);
