import * as v from "valibot";
import { AwardsField, AwardsValue } from "./awards/field.ts";
import { ChoiceField, ChoiceValue } from "./choice/kind.ts";
import { ComplaintsField, ComplaintsValue } from "./complaints/kind.ts";
import { CouncilField, CouncilValue } from "./council/kind.ts";
import { CountsField, CountsValue } from "./counts/kind.ts";
import { DocumentsField, DocumentsValue } from "./documents/form.ts";
import { DossiersField, DossiersValue } from "./dossiers/kind.ts";
import { ExemplarsField, ExemplarsValue } from "./exemplars/form.ts";
import { FundField, FundValue } from "./fund/kind.ts";
import { IndicatorsField, IndicatorsValue } from "./indicators/field.ts";
import { MovementsField, MovementsValue } from "./movements/form.ts";
import { NarrativeField, NarrativeValue } from "./narrative/kind.ts";
import { ProposalsField, ProposalsValue } from "./proposals/kind.ts";
import { RatioField, RatioValue } from "./ratio/form.ts";
import { TargetsField, TargetsValue } from "./targets/kind.ts";
import { TasksField, TasksValue } from "./tasks/kind.ts";
import { TrainingField, TrainingValue } from "./training/kind.ts";

/** One question as the form asks it. Which kinds there are is said here and in `kinds.ts`, and nowhere else. */
export const Field = v.variant("kind", [
  NarrativeField,
  ChoiceField,
  CountsField,
  RatioField,
  IndicatorsField,
  MovementsField,
  AwardsField,
  ExemplarsField,
  DocumentsField,
  CouncilField,
  TrainingField,
  ComplaintsField,
  FundField,
  TargetsField,
  TasksField,
  ProposalsField,
  DossiersField,
]);
export type Field = v.InferOutput<typeof Field>;
export type FieldKind = Field["kind"];

/** Its answer. */
export const FieldValue = v.variant("kind", [
  NarrativeValue,
  ChoiceValue,
  CountsValue,
  RatioValue,
  IndicatorsValue,
  MovementsValue,
  AwardsValue,
  ExemplarsValue,
  DocumentsValue,
  CouncilValue,
  TrainingValue,
  ComplaintsValue,
  FundValue,
  TargetsValue,
  TasksValue,
  ProposalsValue,
  DossiersValue,
]);
export type FieldValue = v.InferOutput<typeof FieldValue>;
