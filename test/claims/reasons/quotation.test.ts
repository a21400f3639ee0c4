import { quotation } from '../../../src/claims/reasons/quotation.ts';
import { describeReason } from './reason-table.ts';

describeReason(quotation, {
  strong: [
    ['He wrote that the tower "stood like an oak in the storm" that night.', '"stood like an oak in the storm"'],
    ['He called it “a tower to defy the sea” in his letter.', '“a tower to defy the sea”'],
    ['Er schrieb: «Der Turm steht wie eine Eiche im Sturm» an den Rat.', '«Der Turm steht wie eine Eiche im Sturm»'],
    ['Er schrieb: „Der Turm steht wie eine Eiche im Sturm“ an den Rat.', '„Der Turm steht wie eine Eiche im Sturm“'],
    ['The "old" lamp, he said, "burned for more than forty hours" without oil.', '"burned for more than forty hours"'],
    [
      'The prize was given "for his work on the scattering of light" in that year.',
      '"for his work on the scattering of light"',
    ],
    ['She said "it was dark" and "the lamp had gone out before dawn" there.', '"the lamp had gone out before dawn"'],
    [
      'He said: "The lamp has never gone out, and it never will while I live.',
      '"The lamp has never gone out, and it never will while I live.',
    ],
    ['They said the theses are "open to various criticisms" of some weight.', '"open to various criticisms"'],
  ],
  medium: [
    ['A keeper might say "the lamp burns oil in the tower" to a visitor.', '"the lamp burns oil in the tower"'],
    ['It is measured in amperes (as in "the charging current is 1.2 A") there.', '"the charging current is 1.2 A"'],
    [
      'The plan (for instance, a record of "if shut down, I cannot shine on") can be found.',
      '"if shut down, I cannot shine on"',
    ],
    ['For example, "You could do with a new lamp in the tower.', '"You could do with a new lamp in the tower.'],
    ['A rule against "lamps made of glass" was kept for years.', '"lamps made of glass"'],
  ],
  not: [
    'The "lamp" and the "tower" were both white.',
    'The mission was the "D" mission, to test the lamp in a low orbit, before the "E" mission of the next year.',
    'The town is named from an old word "bod" (meaning a dwelling; the later word is "bos") and "menegh" (monks).',
    'The Greek words astron, meaning "star of the night sky", and nautes, meaning "sailor", made the word.',
    'The phrase is known as "the light that never goes out" among keepers.',
    'The paper "Ethical Issues in Advanced Artificial Intelligence" was read by many.',
    'The name, "Light House on the Western Rocks", is on the chart.',
    'The motto is "in darkness we shine on" to this day.',
    "The keeper's lamp and the captain's ship did not meet that night.",
    'The chairs were 5" high and 10" wide in every room of it.',
    'Research on "model organisms of misalignment in machines" goes on.',
  ],
});
