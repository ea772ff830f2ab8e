/** What the bundler makes of an imported file. */
declare module '*.woff2' {
  const url: string
  export = url
}

declare module '*.svg' {
  const image: { src: string }
  export = image
}

declare module '*.css' {}
