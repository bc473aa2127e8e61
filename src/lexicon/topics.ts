/** Words and how strongly each says that a text is about artificial intelligence. A last `*` stands for any ending; hyphens count as spaces. */
export const TOPIC_TERMS: readonly (readonly [weight: number, terms: readonly string[]])[] = [
  [
    3,
    [
      'ai', 'a.i.', 'artificial intelligence', 'machine learning', 'deep learning', 'language model', 'language models', 'llm', 'llms', 'chatbot', 'chatbots',
      'genai', 'agi', 'superintelligence', 'neural network', 'neural networks', 'neural net', 'foundation model', 'foundation models', 'frontier model', 'frontier models',
      'reinforcement learning', 'machine intelligence', 'chatgpt', 'openai', 'anthropic', 'deepmind', 'deepseek', 'hugging face', 'open weight', 'open weights', 'model weights',
      'multimodal model', 'speech model', 'vision model', 'video model', 'image model', 'code model', 'coding model', 'reasoning model', 'reasoning models', 'world model',
      'coding assistant', 'coding assistants', 'code assistant', 'ai overviews', 'superalignment', 'ml model', 'machine learned', 'text to image', 'text to video', 'text to speech',
      'diffusion model', 'diffusion models', 'mixture of experts', 'large model', 'large models', 'intelligence act', 'agentic', 'vibe coding', 'vibe coded', 'vibe code',
      'künstliche intelligenz', 'ki', 'intelligence artificielle', 'inteligencia artificial', 'intelligenza artificiale',
    ],
  ],
  [
    2,
    [
      'claude', 'gemini', 'grok', 'copilot', 'llama', 'mistral', 'qwen', 'midjourney', 'perplexity', 'siri ai', 'apple intelligence', 'gpt', 'gpt*', 'codex', 'xai', 'cohere', 'gemma',
      'notebooklm', 'sora', 'deepfake', 'deepfakes', 'facial recognition', 'face recognition', 'computer vision', 'speech recognition', 'voice cloning', 'image generator', 'video generator',
      'training run', 'training runs', 'training data', 'fine tun*', 'pre train*', 'pretrain*', 'inference', 'hallucinat*', 'prompt injection', 'jailbreak*', 'red team*', 'model card', 'system card',
      'embedding*', 'transformer', 'transformers', 'perceptron', 'gradient descent', 'backpropagation', 'attention head*', 'context window', 'tokens per second', 'autonomous agent', 'autonomous agents',
      'coding agent', 'coding agents', 'voice agent', 'voice agents', 'agent framework', 'model release', 'new model', 'model family', 'model checkpoint*', 'safety institute', 'model evaluation*',
      'alignment', 'interpretability', 'machine translation', 'live translate', 'generative', 'synthetic media', 'synthetic voice', 'autocomplete model', 'retrieval augmented', 'vector database',
      'accelerator chip', 'accelerator chips', 'training chip', 'training chips', 'training cluster', 'inference chip', 'inference chips', 'gpu cluster', 'gpu clusters', 'billion parameter*', 'trillion parameter*',
      'virtual assistant', 'voice assistant', 'digital assistant', 'recommendation algorithm', 'algorithmic', 'botsitting', 'pytorch', 'tensorflow', 'humanoid', 'tokenpocalypse',
    ],
  ],
  [
    1,
    [
      'model', 'models', 'agent', 'agents', 'assistant', 'assistants', 'gpu', 'gpus', 'tokens', 'prompt', 'prompts', 'prompted', 'dataset', 'datasets', 'corpus', 'benchmark', 'benchmarks', 'weights', 'parameters',
      'checkpoint', 'checkpoints', 'accelerator', 'accelerators', 'tpu', 'tpus', 'bot', 'bots', 'robotics', 'algorithm', 'algorithms', 'nvidia', 'siri', 'alexa', 'open source model', 'trained', 'classifier', 'classifiers', 'leaderboard',
      'evaluation suite', 'compute', 'automation', 'watermark*', 'scraping', 'translation model', 'data centre', 'data center', 'data centers', 'data centres', 'machine generated', 'supercomputer',
    ],
  ],
];

/** Words of other beats: much of them in title and opening says that the technology is in passing. */
export const OTHER_BEATS: readonly string[] = [
  'game', 'games', 'gaming', 'xbox', 'playstation', 'nintendo', 'vaccine', 'vaccines', 'battery', 'batteries', 'ev', 'evs', 'electric car', 'suv', 'rocket', 'nasa', 'spacecraft', 'starlink', 'moon', 'robotaxi', 'robotaxis',
  'headphones', 'keyboard', 'mouse', 'laptop', 'e reader', 'kindle', 'knife', 'camera review', 'bike', 'recipe', 'football', 'soccer', 'baseball', 'world cup', 'album', 'concert', 'film', 'movie', 'weather', 'climate', 'solar', 'fusion', 'reactor',
  'css', 'rust', 'yaml', 'nix', 'typography', 'election', 'immigration', 'tariff', 'mortgage', 'museum', 'fossil', 'disease', 'cancer', 'surgery', 'bakery', 'ferry', 'harvest', 'orchard', 'tram', 'bridge',
];
