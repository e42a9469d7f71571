/** Whether a person is typing in a cell. Excel takes no requests meanwhile. */
export class EditMode {
  private waiting: (() => void)[] = [];
  private editing = false;

  get isOn(): boolean {
    return this.editing;
  }

  begin(): void {
    this.editing = true;
  }

  end(): void {
    this.editing = false;
    const { waiting } = this;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** Resolves when editing has ended. */
  async ended(): Promise<void> {
    while (this.editing) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
