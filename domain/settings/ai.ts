export const aiProviders = ['evidence', 'openai', 'anthropic', 'google', 'openai-compatible'] as const
