/** Elements without markup: data can only ever become text or an attribute's value. */

type Attributes = Record<string, string | number | boolean | undefined>;
type Child = Node | string | false | undefined;

/**
 * Makes an element.
 * @param attributes `true` writes an empty attribute, `false` and undefined none
 * @param children text or nodes; false and undefined are passed over
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** Makes the parent's children those given, moving as little as possible so that focus and scroll stay. */
export function reconcile(parent: Element, children: Element[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}
