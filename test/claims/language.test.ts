import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/claims/claims.ts';
import { isEnglish } from '../../src/claims/language.ts';
import { articleOf, reasons, strict } from './claiming.ts';

const english = [
  'The lighthouse stands on a rock before the coast, and was lit for the first time in the year in which the harbour was',
  'opened. It is the work of an engineer who had built bridges before, and who never saw it burn.',
].join('\n');
const german = [
  'Der Leuchtturm steht auf einem Felsen vor der Küste und wurde in dem Jahr zum ersten Mal entzündet, in dem der Hafen',
  'eröffnet wurde. Er ist das Werk eines Ingenieurs, der zuvor Brücken gebaut hatte und ihn nie brennen sah.',
].join('\n');
const french = [
  'Le phare se dresse sur un rocher devant la côte et fut allumé pour la première fois l’année où le port ouvrit ses',
  'portes. Il est l’œuvre d’un ingénieur qui avait construit des ponts auparavant et qui ne le vit jamais briller.',
].join('\n');
const chinese =
  '灯塔矗立在海岸前的一块岩石上。它在港口开放的那一年首次点亮。设计者是一位工程师，他以前建造过桥梁。他从未见过它发光。';

/** Sentences that each say the same. */
const figures = {
  en: 'In 2019, 96 percent of the keepers said that they never sleep.',
  de: 'Im Jahr 2019 sagten 96 % der Wärter, dass sie niemals schlafen.',
  fr: 'En 2019, 96 % des gardiens disaient qu’ils ne dorment jamais.',
};
const critics = 'Some critics argue that lamps are a waste of oil and of time.';

describe('the language of an article', () => {
  it.each([
    ['English', english, true],
    ['German', german, false],
    ['French', french, false],
  ])('is found in its words: %s', (_, text, is) => {
    expect(isEnglish(articleOf([text]))).toBe(is);
    expect(claimsOf(articleOf([text]), strict).isEnglish).toBe(is);
  });

  it('is found in many short paragraphs, and beside English headings, code and tables', () => {
    const row = `| ${english.replaceAll('\n', ' ')} |`;
    const others = ['# The history of the lighthouse', '', '```', english, '```', '', '| text |', '| --- |', row, ''];
    const paragraphs = german.split(/(?<=\.) /).flatMap((line) => [line, '']);
    expect(isEnglish(articleOf([...others, ...paragraphs]))).toBe(false);
  });

  it('is English in spite of a quotation in another', () => {
    expect(isEnglish(articleOf([english, '', english, '', `> ${french}`]))).toBe(true);
  });

  it.each([
    ['de', english, false],
    ['de-CH', english, false],
    ['fr', english, false],
    ['en', german, true],
    ['en-GB', german, true],
    ['EN', german, true],
    ['enm', english, false],
  ])('is what the front matter says, whatever the words are: %s', (lang, text, is) => {
    expect(isEnglish(articleOf(['---', `lang: ${lang}`, '---', '', text]))).toBe(is);
  });

  it('is taken for English in a text of a few words, or of none', () => {
    expect(isEnglish(articleOf(['']))).toBe(true);
    expect(isEnglish(articleOf(['# Leuchtturm', '', 'Der Turm steht am Meer.']))).toBe(true);
    expect(isEnglish(articleOf(['1872 1873 1874 96 % 12 %']))).toBe(true);
  });

  it('may change while the article is written', () => {
    const before = articleOf(['Der Turm steht.']);
    expect([isEnglish(before), isEnglish(articleOf(['Der Turm steht.', '', german]))]).toEqual([true, false]);
  });
});

describe('an article in another language', () => {
  it.each([
    ['German', german, figures.de],
    ['French', french, figures.fr],
  ])('is looked at only for what any language shows: %s', (_, text, figure) => {
    expect(reasons([text, '', figure])).toEqual(['statistic']);
    expect(reasons([text, '', critics])).toEqual([]);
  });

  it('in English is looked at for all', () => {
    expect(reasons([english, '', figures.en])).toContain('statistic');
    expect(reasons([english, '', critics]).length).toBeGreaterThan(reasons([english]).length);
  });

  it('is read as the front matter says', () => {
    const article = (lang: string) => ['---', `lang: ${lang}`, '---', '', critics];
    expect(reasons(article('en'))).toHaveLength(1);
    expect(reasons(article('de'))).toEqual([]);
  });

  it('has its footnotes counted as any other', () => {
    expect(reasons([german, '', `${figures.de}[^1]`])).toEqual([]);
  });

  it('needs sources for quotations in its own marks', () => {
    expect(reasons([german, '', 'Der Wärter schrieb: „Kein Schiff ist hier ohne einen Gruß vorbeigefahren.“'])).toEqual(
      ['quotation'],
    );
    expect(
      reasons([french, '', 'Le gardien écrivit : « Aucun navire n’est passé ici sans nous saluer de loin. »']),
    ).toEqual(['quotation']);
  });

  it('in Chinese is looked at without harm', () => {
    const { claims, isEnglish: is } = claimsOf(articleOf([`${chinese}${chinese.repeat(5)}`]), strict);
    expect(claims.filter(({ level }) => level !== null)).toEqual([]);
    expect(is).toBe(false);
  });
});
