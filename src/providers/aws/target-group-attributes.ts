/** The values of one attribute in a list of them; nothing where it has no value. */
export function attributesNamed(name: string, list: string): (string | undefined)[] {
  const attributes = list.split(',').map((attribute) => attribute.split('=', 2).map((part) => part.trim()));
  return attributes.filter(([key]) => key === name).map(([, value]) => value);
}
