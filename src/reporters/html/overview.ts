import { overviewColumns, overviewOf, type OverviewRow } from "../overview.ts";
import type { TargetGroup } from "../targets.ts";
import { glyph } from "./glyph.ts";
import { anchor, markup, type Markup } from "./markup.ts";

/** Several targets at a glance, each with a link to what was seen of it. */
export function overview(targets: readonly TargetGroup[]): Markup | null {
  const rows = overviewOf(targets);
  if (rows.length === 0) return null;
  return markup`<table class="matrix">
    <caption class="unseen">
      Scenarios of each target, by state
    </caption>
    <thead>
      <tr>
        <th scope="col">target</th>
        ${overviewColumns.map(([words]) => markup`<th scope="col">${words}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(row)}
    </tbody>
  </table> `;
}

const row = ({ name, at, state, counts }: OverviewRow): Markup =>
  markup`<tr>
    <th scope="row">${glyph(state)} <a href="#${targetAnchor(at)}">${name}</a></th>
    ${overviewColumns.map(([, count]) => markup`<td>${counts[count]}</td>`)}
  </tr> `;

/** Id of the part about a target, by its place: several may have the same name. */
export const targetAnchor = (at: number): string => anchor("target", String(at + 1));
