/**
 * Does `act` at `times` places spread over a run of `count` answers, one after the other. `done` resolves when all
 * of them are over and rejects when one broke.
 */
export function atPlaces(count: number, times: number, act: () => Promise<void>) {
  const places = Array.from({ length: times }, (_, index) =>
    Math.max(1, Math.floor(((index + 0.5) * count) / times)),
  )
  let acting = Promise.resolve()
  return {
    onAnswer: (answered: number) => {
      if (answered !== places[0]) return
      places.shift()
      acting = acting.then(act)
      // Whoever waits for `done` hears of it.
      acting.catch(() => undefined)
    },
    done: () => acting,
  }
}
