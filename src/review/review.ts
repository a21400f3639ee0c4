import type { Article } from '../article/article.ts';
import type { Finding } from '../rules/rule.ts';

/** What a whole article comes to. */
export type ReviewStatus = 'needs-citations' | 'unresolved' | 'reviewed';

export interface FootnoteSummary {
  readonly label: string;
  readonly key: string;
  readonly uses: number;
  readonly defined: boolean;
}

export interface Review {
  readonly article: Article;
  /** In order of position. */
  readonly findings: readonly Finding[];
  /** One per label, in order of first use, then the unused ones in order of definition. */
  readonly footnotes: readonly FootnoteSummary[];
  readonly status: ReviewStatus;
}
