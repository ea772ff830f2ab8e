/** How the caller lets an answer be packed: what Accept-Encoding names, without what it refuses by `q=0`. */
export const acceptedEncodings = (accepted = ''): ReadonlySet<string> =>
  new Set(
    accepted
      .split(',')
      .map((part) => part.split(';').map((piece) => piece.trim()))
      .flatMap(([name = '', weight = '']) => (/^q=0(\.0*)?$/.test(weight) ? [] : [name])),
  )
