import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/review/suggest.ts';

describe('the nearest of several words', () => {
  it('finds the one with a letter left out, put in, replaced or swapped', () => {
    const styles = ['apa', 'ieee', 'mla', 'vancouver'];
    expect(nearest('vancuver', styles)).toBe('vancouver');
    expect(nearest('vancoouver', styles)).toBe('vancouver');
    expect(nearest('vancover', styles)).toBe('vancouver');
    expect(nearest('vancuover', styles)).toBe('vancouver');
  });

  it('counts two swapped neighbours as one slip, not as two', () => {
    expect(nearest('aap', ['apa'])).toBe('apa');
  });

  it('does not mind the case of letters', () => {
    expect(nearest('APA', ['apa'])).toBe('apa');
    expect(nearest('Vancouver', ['apa', 'vancouver'])).toBe('vancouver');
  });

  it('takes the nearer of two, and the first of two as near', () => {
    expect(nearest('chek', ['cheek', 'check', 'chess'])).toBe('cheek');
    expect(nearest('check1', ['chock1', 'check12', 'check'])).toBe('chock1');
    expect(nearest('checker', ['chess', 'check'])).toBe('check');
  });

  it('proposes nothing when more than a third of the letters differ', () => {
    expect(nearest('nature', ['apa', 'ieee', 'mla'])).toBeNull();
    expect(nearest('x', [])).toBeNull();
  });

  it('does not compare words longer than anyone types', () => {
    const long = 'a'.repeat(65);
    expect(nearest(long, [long])).toBeNull();
    expect(nearest('aaa', [long])).toBeNull();
  });

  it('puts the proposal behind a message as a question', () => {
    expect(didYouMean('librar', ['library'])).toBe(' Did you mean "library"?');
    expect(didYouMean('zzz', ['library'])).toBe('');
  });
});
