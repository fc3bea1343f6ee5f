/** Data for machines. React would escape the quotes of a child, so the text is set as it is, safe for a script element. */
export function JsonLd({ value }: { value: object }) {
  const data = { type: 'application/ld+json', dangerouslySetInnerHTML: { __html: jsonForScript(value) } }
  return <script {...data} />
}

/** JSON in which nothing can end the element that holds it. */
export const jsonForScript = (value: object) =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
