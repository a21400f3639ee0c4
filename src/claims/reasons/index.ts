import { attribution } from './attribution.ts';
import { biographical } from './biographical.ts';
import { causal } from './causal.ts';
import { comparison } from './comparison.ts';
import { controversial } from './controversial.ts';
import { finding } from './finding.ts';
import { historical } from './historical.ts';
import { marked } from './marked.ts';
import { medical } from './medical.ts';
import { namedWork } from './named-work.ts';
import { privateLife } from './private-life.ts';
import { quotation } from './quotation.ts';
import type { Reason } from './reason.ts';
import { statistic } from './statistic.ts';
import { superlative } from './superlative.ts';
import { vagueAttribution } from './vague-attribution.ts';

/** Every reason, the one that is most worth saying first: a finding is named after the first that holds. */
export const reasons: readonly Reason[] = [
  marked,
  quotation,
  statistic,
  namedWork,
  vagueAttribution,
  attribution,
  finding,
  medical,
  privateLife,
  controversial,
  superlative,
  comparison,
  biographical,
  historical,
  causal,
];
