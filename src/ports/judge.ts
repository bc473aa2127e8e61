/** Whether evidence supports a sentence: true only where the judge is sure. */
export interface Judgement {
  readonly supported: boolean;
  /** 0 to 1, where the judge gives one. */
  readonly probability: number | null;
}

/** Reads a sentence of ours beside the words it rests on. Throws TickrError with the codes of a Model; whoever asks then takes it for a no. */
export interface SupportJudge {
  readonly name: string;
  judge(request: { readonly sentence: string; readonly evidence: readonly string[]; readonly subject: string }): Promise<Judgement>;
  close(): Promise<void>;
}
