import { jsonReply } from './server.ts';
import type { SandboxReply } from './server.ts';

/** The error envelope that the two Foundry-compatible registries answer with. */
export type FormErrors = Record<string, { message: string; code: string }[]>;

/** Collects the errors of one form the way Django's forms word them. */
export class Form {
  readonly errors: FormErrors = {};

  add(field: string, message: string, code: string): void {
    (this.errors[field] ??= []).push({ message, code });
  }

  valid(): boolean {
    return Object.keys(this.errors).length === 0;
  }

  /** A stripped text; '' and null count as absent. A number is not a string. */
  text(field: string, value: unknown, { required = false, max = 200 }: TextRule = {}): string | undefined {
    if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
      if (required) this.add(field, 'This field is required.', 'required');
      return undefined;
    }
    if (typeof value !== 'string') {
      this.add(field, 'Enter a valid value.', 'invalid');
      return undefined;
    }
    const text = value.trim();
    if (text.length > max) {
      this.add(field, `Ensure this value has at most ${max} characters (it has ${text.length}).`, 'max_length');
      return undefined;
    }
    return text;
  }

  url(field: string, value: unknown, rule: TextRule = {}): string | undefined {
    if (value !== undefined && value !== null && typeof value !== 'string') {
      this.add(field, 'Enter a valid URL.', 'invalid');
      return undefined;
    }
    const text = this.text(field, value, rule);
    if (text === undefined) return undefined;
    if (!/^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(text) || !URL.canParse(text)) {
      this.add(field, 'Enter a valid URL.', 'invalid');
      return undefined;
    }
    return text;
  }

  reply(): SandboxReply {
    return jsonReply(400, { status: 'error', errors: this.errors });
  }
}

export interface TextRule {
  readonly required?: boolean;
  /** Characters. Default 200, which is Django's for URLs. */
  readonly max?: number;
}

export const duplicate = {
  field: '__all__',
  message: 'Package Version with this Package and Version Number already exists.',
  code: 'unique_together',
} as const;
