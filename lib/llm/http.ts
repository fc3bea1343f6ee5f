/** Refuses redirects: fetch would carry key headers like `x-api-key` along to whatever host the answer names. */
export const withoutRedirects: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'error' })
