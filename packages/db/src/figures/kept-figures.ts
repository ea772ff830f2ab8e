import { askOnce } from '../ask-once'

/** Adds what acts have changed to the counts that boards read; a second one at the same moment does nothing. @param url of the login app_job */
export const foldFigures = async (url: string): Promise<void> => {
  await askOnce(url, 'select app.fold_figures()')
}

export interface FigureDifference {
  regencyCode: string
  districtCode: string
  measure: string
  key: string
  kept: number
  counted: number
}

/** Where a kept count is not what the facts say: none, unless rows came in beside the product. @param url of the login app_job */
export const checkFigures = (url: string): Promise<FigureDifference[]> =>
  askOnce(
    url,
    'select regency_code as "regencyCode", district_code as "districtCode", measure, key, kept, counted from app.check_figures()',
  )
