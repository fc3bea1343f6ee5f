/** The vocabulary of orders to a model: what to do with a text, its names and its writer's. Not what it should say. */
export const ordering: ReadonlySet<string> = new Set(
  `ignore disregard forget override bypass omit skip say state claim write add mention include insert append conclude
  describe portray depict characterize characterise present tell inform call praise summarize summarise rewrite repeat
  reproduce copy print output reply respond answer report emphasize emphasise stress highlight note remember ensure make
  sure treat rank rate score mark finish end begin start close pretend act avoid refer use cite quote
  article page text story lens brief summary draft response paragraph sentence phrase word line headline title
  ai llm assistant model language system prompt instruction instructions rule guideline chatbot bot summarizer summariser
  editor reader user always never must should please instead important following previous earlier above`
    .split(/\s+/)
    .filter(Boolean),
)
