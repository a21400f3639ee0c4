import { describe, expect, it } from 'vitest';
import { told } from './claiming.ts';

/** What covers the second of two sentences. */
const second = (text: string): string | undefined => told(text)[1];

describe('who is meant by a name', () => {
  it.each([
    [
      'a word that many bodies have',
      'Apollo Research published its tests.[^1] Palisade Research reported that models cheat.',
    ],
    ['a first name', 'John Smith wrote of lamps.[^1] John Jones argued that lamps are lit at noon.'],
    ['a word of two countries', 'The United States counted lamps.[^1] The United Kingdom reported that it had none.'],
    ['letters inside another word', 'Reliable lamps are lit at dusk.[^1] Li argued that they are lit at noon.'],
  ])('is not told by %s', (_, text) => {
    expect(second(text)).toBe('names-another');
  });

  it.each([
    ['the family name', 'Robert Stevenson wrote of lamps.[^1] Stevenson argued that lamps are lit at noon.'],
    [
      'the name without the word that many have',
      'Apollo Research published its tests.[^1] Apollo reported that models cheat.',
    ],
    ['the name in lower case', 'apollo research published its tests.[^1] Apollo reported that models cheat.'],
    [
      'the whole of a name of such words',
      'The United States counted lamps.[^1] The United States reported that it had none.',
    ],
    ['one of several', 'Smith, Jones and Brown wrote of lamps.[^1] Jones argued that lamps are lit at noon.'],
  ])('is told by %s', (_, text) => {
    expect(second(text)).toBe('earlier [^1] name');
  });

  it.each([
    'Another study found that 40 percent of lamps are green.',
    'Other authors argue that lamps are lit at noon.',
    'It is widely believed that lamps are lit at noon.',
    'One of the oldest lighthouses in the world stands in Spain.',
  ])('is nobody of the source before: %s', (sentence) => {
    expect(second(`Smith wrote of lamps.[^1] ${sentence}`)).toMatch(/^(?:starts-anew|names-another)$/);
  });
});
