/** The items of an annotation that lists them, separated by commas. */
export function itemsOf(list: string): string[] {
  return list.split(',').map((item) => item.trim()).filter((item) => item !== '');
}

/** Whether an annotation lists something, and nothing else. */
export function isListOf(isRight: (item: string) => boolean): (list: string) => boolean {
  return (list) => itemsOf(list).length > 0 && itemsOf(list).every(isRight);
}
