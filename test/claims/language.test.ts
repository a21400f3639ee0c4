import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/claims/claims.ts';
import { isEnglish } from '../../src/claims/language.ts';
import { articleOf, reasons, strict } from './claiming.ts';

const german =
  'Der Turm wurde von den Brüdern gebaut, und sie haben ihn mit einer Lampe aus Glas versehen, die in der Nacht weit zu sehen war. ' +
  'Manche Kritiker behaupten, dass der Turm nicht schön ist, und er gilt als der größte der Welt, seit er im Jahr 1822 gebaut wurde.';
const french =
  "Le phare a été construit par les frères, et ils l'ont muni d'une lampe de verre que l'on voyait de loin pendant la nuit. " +
  'Certains critiques disent que le phare est laid, et il est considéré comme le plus grand du monde depuis 1822.';
const chinese = '灯塔是由兄弟俩建造的，他们给它装上了一盏玻璃灯，夜里很远就能看见。有些评论家认为这座灯塔很难看。';
const english =
  'The tower was built by the brothers, and they fitted it with a lamp of glass that was seen from afar at night. ' +
  'Some critics argue that the tower is ugly, and it is widely regarded as the largest in the world.';

describe('the language of an article', () => {
  it('is told by its words', () => {
    expect(isEnglish(articleOf([english]))).toBe(true);
    for (const text of [german, french]) expect(isEnglish(articleOf([text]))).toBe(false);
  });

  it('is what the front matter says, whatever the words', () => {
    expect(isEnglish(articleOf(['---', 'lang: en-GB', '---', '', german]))).toBe(true);
    expect(isEnglish(articleOf(['---', 'lang: de', '---', '', english]))).toBe(false);
    expect(isEnglish(articleOf(['---', 'lang: eno', '---', '', german]))).toBe(false);
  });

  it('is taken for English in a text of a few words or none', () => {
    expect(isEnglish(articleOf(['Der Turm steht.']))).toBe(true);
    expect(isEnglish(articleOf(['']))).toBe(true);
  });

  it('is not told by headings, code and tables', () => {
    const lines = ['# The lamp of the tower that was built by the brothers', '', '```', english, '```', '', german];
    expect(isEnglish(articleOf(lines))).toBe(false);
  });
});

describe('an article in another language', () => {
  it.each([
    ['German', german],
    ['French', french],
    ['Chinese', chinese],
  ])('has no claims for reasons that are English: %s', (_, text) => {
    expect(reasons(['---', 'lang: xx', '---', '', text])).toEqual([]);
  });

  it.each([
    ['a percentage', `${german} Von den Wärtern waren 96 % aus der Stadt und nicht vom Land.`, 'statistic'],
    ['a quotation', `${german} Er schrieb: „Der Turm steht wie eine Eiche im Sturm, die niemand fällt“.`, 'quotation'],
    ['a quotation in guillemets', `${french} Il a dit : « la tour est comme un chêne dans la tempête ».`, 'quotation'],
    ['a mark', `${german} Der Turm neigt sich nach Westen.[citation needed]`, 'marked'],
  ])('has claims for %s', (_, text, reason) => {
    expect(reasons([text])).toEqual([reason]);
  });

  it('says so', () => {
    expect(claimsOf(articleOf([german]), strict).isEnglish).toBe(false);
    expect(claimsOf(articleOf([english]), strict).isEnglish).toBe(true);
  });
});
