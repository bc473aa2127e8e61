export { anthropicModel } from './anthropic.ts';
export { type Governance, governed } from './governed.ts';
export { modelJudge } from './judge.ts';
export { entailmentJudge, localModel } from './local.ts';
export { openAiModel } from './openai.ts';
export { recordingModel, replayedModel } from './recorded.ts';
