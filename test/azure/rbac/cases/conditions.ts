import { operations } from "../../../../src/azure/operations.ts";
import { custom, given, roles } from "../world.ts";
import type { Case } from "./case.ts";

const docs = "docs: conditions-format";
const undecidable = "roles §3 (no attributes are documented for these data actions)";
const chat = operations.chat.dataAction;
const attribute = "@Resource[Microsoft.CognitiveServices/accounts:team] StringEquals 'blue'";
const blobs = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";

const on = (condition: string) => ({ assignments: [given(roles.openAiUser, { condition })] });

/** The right role on the account, on a condition. */
export const conditionCases: readonly Case[] = [
  {
    fact: undecidable,
    when: "an attribute",
    question: on(attribute),
    verdict: "unknown",
    effect: "conditional",
    decidedBy: null,
  },
  { fact: docs, when: "no condition, but an empty text", question: on("  "), verdict: "granted" },
  {
    fact: docs,
    when: "an attribute, for another action only",
    question: on(`((!(ActionMatches{'${blobs}'})) OR (${attribute}))`),
    verdict: "granted",
    decidedBy: "given",
  },
  {
    fact: docs,
    when: "an attribute, for this action",
    question: on(`((!(ActionMatches{'${chat}'})) OR (${attribute}))`),
    verdict: "unknown",
  },
  {
    fact: docs,
    when: "an attribute, for an action that a wildcard covers",
    question: on(`((!(ActionMatches{'Microsoft.CognitiveServices/*'})) OR (${attribute}))`),
    verdict: "unknown",
  },
  {
    fact: docs,
    when: "only another action",
    question: on(`ActionMatches{'${blobs}'}`),
    verdict: "denied",
    effect: "condition-not-met",
  },
  { fact: docs, when: "only this action", question: on(`ActionMatches{'${chat}'}`), verdict: "granted" },
  {
    fact: docs,
    when: "this action, in other letter case",
    question: on(`actionmatches{'${chat.toUpperCase()}'}`),
    verdict: "granted",
  },
  {
    fact: docs,
    when: "everything but this action",
    question: on(`!(ActionMatches{'${chat}'})`),
    verdict: "denied",
    effect: "condition-not-met",
  },
  {
    fact: docs,
    when: "two actions, either of them",
    question: on(`ActionMatches{'${blobs}'} OR ActionMatches{'${chat}'}`),
    verdict: "granted",
  },
  {
    fact: docs,
    when: "two actions, both of them",
    question: on(`ActionMatches{'${blobs}'} AND ActionMatches{'${chat}'}`),
    verdict: "denied",
  },
  {
    fact: docs,
    when: "this action and an attribute",
    question: on(`ActionMatches{'${chat}'} AND ${attribute}`),
    verdict: "unknown",
  },
  {
    fact: docs,
    when: "another action and an attribute",
    question: on(`ActionMatches{'${blobs}'} AND ${attribute}`),
    verdict: "denied",
    effect: "condition-not-met",
  },
  {
    fact: docs,
    when: "an attribute that must not be",
    question: on(`NOT (${attribute})`),
    verdict: "unknown",
  },
  {
    fact: docs,
    when: "the operators' other spelling",
    question: on(`!(ActionMatches{'${blobs}'}) && (ActionMatches{'${chat}'} || ${attribute})`),
    verdict: "granted",
  },
  {
    fact: docs,
    when: "a sub-operation of this action",
    question: on(`!(ActionMatches{'${chat}'} AND SubOperationMatches{'Chat.Stream'})`),
    verdict: "unknown",
  },
  {
    fact: docs,
    when: "a sub-operation of another action",
    question: on(`!(ActionMatches{'${blobs}'} AND SubOperationMatches{'Blob.List'}) OR ${attribute}`),
    verdict: "granted",
  },
  {
    fact: docs,
    when: "a set of values, and existence",
    question: on(`@Principal[a:b] ForAnyOfAnyValues:StringEquals {'c', 'd'} OR NOT Exists @Request[e:f]`),
    verdict: "unknown",
  },
  {
    fact: docs,
    when: "a quoted value with words of the language in it",
    question: on(`ActionMatches{'${blobs}'} AND @Resource[a:b] StringEquals 'x OR (y'`),
    verdict: "denied",
  },
  {
    fact: "roles §3 (delegated role assignment)",
    when: "a limit on which roles may be assigned",
    question: on(
      "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals{5e0bd9bd-7b93-4f28-af87-19fc36ad61bd, acdd72a7-3385-48ef-bd42-f606fba81ae7})) AND ((!(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})) OR (@Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals{5e0bd9bd-7b93-4f28-af87-19fc36ad61bd}))",
    ),
    verdict: "granted",
  },
  { fact: docs, when: "a text that is no condition", question: on("?? what"), verdict: "unknown" },
  {
    fact: docs,
    when: "a parenthesis that is not closed",
    question: on(`(ActionMatches{'${chat}'}`),
    verdict: "unknown",
  },
  {
    fact: docs,
    when: "an operator with nothing behind it",
    question: on(`ActionMatches{'${chat}'} AND`),
    verdict: "unknown",
  },
  {
    fact: "roles §3.6",
    when: "a role on a condition beside one without",
    question: {
      assignments: [
        given(roles.openAiUser, { id: "on", condition: attribute }),
        given(roles.openAiContributor),
      ],
    },
    verdict: "granted",
    decidedBy: "given",
  },
  {
    fact: "roles §3.6",
    when: "a role that grants nothing, on a condition",
    question: { assignments: [given(roles.owner, { condition: attribute })] },
    verdict: "denied",
    effect: "no-data-actions",
  },
  {
    fact: "roles §1 (a condition in the definition)",
    when: "a definition's condition about role assignment",
    question: {
      assignments: [given(roles.custom)],
      definitions: [
        custom([
          {
            dataActions: ["Microsoft.CognitiveServices/*"],
            condition: `(!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (${attribute})`,
          },
        ]),
      ],
    },
    verdict: "granted",
  },
  {
    fact: "arm §2 (condition of a permission)",
    when: "a definition's condition about an attribute",
    question: {
      assignments: [given(roles.custom)],
      definitions: [custom([{ dataActions: [chat], condition: attribute }])],
    },
    verdict: "unknown",
    effect: "conditional",
  },
];
