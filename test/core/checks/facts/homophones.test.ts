import { describe, expect, it } from '@jest/globals';
import { soundsOf } from '../../../../src/core/checks/facts/homophones';

describe('the sounds of a name', () => {
  it('are what an input method takes, tones aside', () => {
    expect(soundsOf('刘洋')).toEqual(soundsOf('刘扬'));
    expect(soundsOf('刘洋')).not.toEqual(soundsOf('刘英'));
  });

  it('are several where a character has several readings', () => {
    const sounds = soundsOf('单红');
    expect(sounds.length).toBeGreaterThan(1);
    expect(sounds).toEqual(expect.arrayContaining([...soundsOf('善红'), ...soundsOf('丹红')]));
  });

  it('keep a character that is in no list as it is', () => {
    expect(soundsOf('李A')).toEqual([expect.stringMatching(/ A$/u)]);
    expect(soundsOf('李A')).not.toEqual(soundsOf('李B'));
  });

  it('are eight at most, however many readings the characters have', () => {
    expect(soundsOf('单单单')).toHaveLength(8);
    expect(soundsOf('单单单单单单')).toHaveLength(8);
  });
});
