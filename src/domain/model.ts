/** What a model is asked to do: draft a brief, judge whether evidence supports a sentence, translate a take, or just answer. */
export type ModelPurpose = 'draft' | 'judge' | 'translate' | 'test';

/** One call of a model as its ledger keeps it. Money is in millionths of a US dollar. */
export interface ModelCall {
  /** Hash of model, purpose and all that was sent: the same question is answered from here. */
  readonly key: string;
  readonly at: number;
  readonly model: string;
  readonly purpose: ModelPurpose;
  /** What the call was about: a story's id, mostly. */
  readonly subject: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly microUsd: number;
  readonly outcome: 'answered' | 'failed';
  /** Why it failed, else null. */
  readonly code: string | null;
  readonly tookMs: number;
  /** The answer, kept to answer the same question again; null where there was none. */
  readonly answer: string | null;
}

/** What calls since a time came to. */
export interface ModelSpend {
  readonly calls: number;
  readonly failed: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly microUsd: number;
}
