/** Technical definitions of terms, by id, in our own words. */
export const TECHNICAL_WORDS: Readonly<Record<string, string>> = {
  'large-language-model': 'A neural sequence model with billions of parameters, trained to predict the next token of text.',
  'foundation-model': 'A model pre-trained on broad data and adapted to many tasks by prompting or fine-tuning.',
  'frontier-model':
    'A model at or beyond the training compute and measured ability of the best at its time; some laws set a threshold in operations.',
  transformer: 'A network of stacked self-attention and feed-forward layers with residual connections (Vaswani and others, 2017).',
  attention: 'A weighted mean of value vectors, the weights being a softmax over scaled products of queries and keys.',
  'mixture-of-experts':
    'A layer whose router sends each token to a few of many feed-forward blocks, so that active parameters are far fewer than total ones.',
  parameter:
    'A scalar fitted in training: a weight or a bias. Counts are given in billions and, in sparse models, as total and as active for each token; hyperparameters such as the learning rate are set and not fitted.',
  weights: 'The tensors of fitted parameters, usually shipped as safetensors files beside a configuration.',
  'multimodal-model': 'A model that embeds inputs of several modalities into one sequence or latent space.',
  'reasoning-model':
    'A model trained, mostly by reinforcement learning on checkable tasks, to spend tokens on intermediate steps before it answers.',
  'test-time-compute': 'Computation spent at inference on longer reasoning, search or repeated sampling.',
  'diffusion-model': 'A generative model that learns to reverse a gradual noising process.',
  embedding: 'A dense vector whose distances reflect likeness of meaning or use.',
  'vector-database': 'A store with an approximate nearest-neighbour index over embeddings.',
  'state-space-model':
    'A sequence model with a linear recurrent state, of linear cost in length; selective variants make the recurrence depend on the input.',
  'neural-network': 'A composition of affine maps and non-linear functions with fitted parameters.',
  'context-window': 'The largest number of tokens that prompt and output may hold together.',
  token: 'An entry of the tokenizer’s vocabulary; in English about three quarters of a word.',
  'retrieval-augmented-generation': 'Generation conditioned on passages fetched by a retriever for the query.',
  'system-prompt': 'The instruction placed before the user’s turns, with precedence by training and not by enforcement.',
  'ai-agent': 'A model in a loop with tools and state that chooses its own next actions until a goal or limit is reached.',
  'tool-use': 'Structured calls emitted by the model, executed outside it, with results returned into the context.',
  'model-context-protocol': 'An open JSON-RPC protocol by which a client offers tools, resources and prompts of servers to a model.',
  'pre-training': 'The first phase of training, self-supervised on a large corpus.',
  'fine-tuning': 'Continued training of some or all parameters on a narrower set.',
  adapter:
    'A small trained module inserted into frozen layers, or as in LoRA a low-rank matrix added to a frozen one; it can be merged into the weights or swapped at serving time.',
  'reinforcement-learning': 'Optimisation of a policy for expected return from rewards of sampled trajectories.',
  'reinforcement-learning-from-human-feedback':
    'Policy optimisation against a reward model fitted to human preferences, with a penalty for leaving the reference model.',
  'post-training': 'Everything after pre-training: instruction tuning, preference and reinforcement learning, safety training.',
  distillation: 'Training a student on a teacher’s outputs or output distribution.',
  quantisation: 'Storing weights or activations in fewer bits, with scales per block, for less memory and bandwidth.',
  pruning:
    'Removing weights, heads or layers with little effect on the loss; unstructured sparsity keeps shapes and needs support in kernels, structured pruning gives a smaller dense model.',
  'synthetic-data': 'Samples produced by a model or simulator and used as training or test data.',
  'model-collapse': 'Loss of the tails of a distribution when generations of models are trained on one another’s output.',
  overfitting:
    'A growing gap between error on training and on held-out data as capacity or training time rises; countered by more data, regularisation and early stopping.',
  'scaling-law': 'An empirical power law of loss in parameters, data and compute.',
  inference: 'A forward pass of a trained model; for text a prefill of the prompt and then decoding token by token.',
  checkpoint:
    'Saved parameters, and often optimiser state and the position in the data, at a step of training; enough to resume or to serve, and with several of them to average.',
  'benchmark-contamination': 'Presence of test items in training data, which inflates scores.',
  'confidence-interval': 'A range made by a procedure that covers the true value in the stated share of repetitions.',
  'p-value': 'The probability, under the null hypothesis, of a result at least as extreme as the one seen.',
  'high-bandwidth-memory': 'Stacked DRAM joined to the processor by a wide interface on an interposer.',
  'power-usage-effectiveness': 'Total energy of a facility over the energy of its computing equipment.',
  'process-node': 'A generation of manufacturing; its name in nanometres is no longer a measured length.',
  'advanced-packaging': 'Joining dies on an interposer or by hybrid bonding, with density between chip and board.',
  'tape-out': 'Delivery of the final layout to the foundry for making masks.',
  interconnect: 'The links between processors, within a node or between nodes, described by bandwidth and latency.',
  'quantum-computing':
    'Computation on qubits by unitary gates and measurement; error correction takes many physical qubits for a logical one.',
  latency:
    'Time from request to response, told in percentiles; for text models as time to first token and time per output token, which batching trades against throughput.',
  throughput:
    'Work done in a unit of time, such as output tokens a second over all concurrent requests of a device; a higher figure may come with a longer wait for each.',
  'machine-unlearning': 'Changing a trained model so that it behaves as if given samples had not been used.',
  'differential-privacy': 'A bound, set by epsilon, on how much one person’s record changes the distribution of an output.',
  'federated-learning': 'Training by aggregating updates computed where the data lie.',
  hallucination: 'Output that is fluent and not entailed by input, context or fact.',
  grounding:
    'Tying each statement of an output to a cited source passage; measured by the share of statements that a passage entails. A link to a page that does not say so is no grounding.',
  'red-teaming': 'Adversarial testing by people or programs against stated harms.',
  alignment: 'Making a system’s behaviour match specified intentions, in training and outside its distribution.',
  guardrail: 'A classifier, rule or constraint around a model that blocks or rewrites inputs or outputs.',
  jailbreak: 'A prompt that gets a model past its safety training.',
  'prompt-injection': 'Instructions hidden in data that a model takes as commands; indirect where they come through a page, mail or tool.',
  'data-poisoning': 'Placing crafted samples in training data to change behaviour.',
  backdoor: 'Behaviour that is only shown on a trigger, planted in weights or code.',
  cve: 'An identifier in the Common Vulnerabilities and Exposures list, assigned by a numbering authority.',
  'severity-score': 'A rating from 0 to 10 by the Common Vulnerability Scoring System, from vector metrics.',
  'zero-day':
    'A vulnerability exploited, or publicly known, before the vendor has a fix, so that defenders have had zero days; a flaw found privately and mended first is none, and one patched yesterday is called an n-day.',
  'remote-code-execution': 'A flaw by which an attacker runs code of their choice over the network.',
  'software-supply-chain':
    'Dependencies, build systems, signing and distribution between source and installed program; described by a bill of materials (SPDX, CycloneDX) and graded by frameworks such as SLSA. A flaw in one’s own code is not an attack on it.',
  watermark: 'A statistical or signal pattern in output that a detector with the key can find.',
  'content-credentials': 'Signed provenance metadata by the C2PA specification.',
  'reward-hacking': 'Raising the measured reward by behaviour that misses its purpose.',
  sandbagging: 'Deliberately scoring below one’s ability in an evaluation.',
};
