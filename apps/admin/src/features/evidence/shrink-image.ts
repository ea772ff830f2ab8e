const longestSide = 2000
const smallEnough = 1_500_000

/**
 * A photo small enough for a weak signal: at most 2,000 px on its longest side, as JPEG.
 * A PDF, a small photo and one that the browser cannot read stay as they are; the server looks again.
 */
export const shrinkImage = async (file: File): Promise<Blob> => {
  if (!file.type.startsWith('image/') || file.size <= smallEnough) return file
  try {
    const image = await createImageBitmap(file)
    const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    image.close()
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
    return smaller && smaller.size < file.size ? smaller : file
  } catch {
    return file
  }
}
