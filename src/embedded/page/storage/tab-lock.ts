const NAME = 'embedded-workbook';
/** How long another tab may take to hand over before it counts as frozen, in milliseconds. */
const PATIENCE = 3000;

interface TabEvents {
  /** This tab now has the workbook: from the start, on request, or because the other tab was closed. */
  readonly granted: () => void;
  /** Another tab has taken the workbook over. */
  readonly lost: () => void;
  /** Stores what is not stored yet, before the workbook is handed over. */
  readonly flush: () => Promise<void>;
}

/** Only one tab of a browser stores the workbook; the others wait in turn, or ask for it. */
export class TabLock {
  private readonly channel = new BroadcastChannel(NAME);
  private release: (() => void) | null = null;
  private waiting = new AbortController();

  constructor(private readonly events: TabEvents) {
    this.channel.onmessage = () => {
      void this.handOver();
    };
  }

  get isHeld(): boolean {
    return this.release !== null;
  }

  /** @returns whether no other tab has the workbook; otherwise waits in turn for it */
  async start(): Promise<boolean> {
    // Browsers have locks only where the connection is secure; elsewhere every tab stores.
    if (!('locks' in navigator)) return true;
    const isFree = await this.request({ ifAvailable: true });
    if (!isFree) this.wait();
    return isFree;
  }

  /** Asks the other tab to hand over, and takes the workbook if no answer comes. */
  async takeOver(): Promise<void> {
    if (this.isHeld) return;
    this.waiting.abort();
    this.channel.postMessage('hand over');
    const isHandedOver = await this.request({ signal: AbortSignal.timeout(PATIENCE) });
    if (!isHandedOver) await this.request({ steal: true });
  }

  close(): void {
    this.channel.close();
    this.waiting.abort();
    this.release?.();
    this.release = null;
  }

  private wait(): void {
    this.waiting = new AbortController();
    void this.request({ signal: this.waiting.signal });
  }

  private async handOver(): Promise<void> {
    const { release } = this;
    if (!release) return;
    await this.events.flush().catch(() => undefined);
    this.release = null;
    release();
    this.events.lost();
    this.wait();
  }

  /** @returns whether the lock was granted */
  private request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      navigator.locks
        .request(NAME, options, (lock) => {
          if (lock) return this.hold(resolve);
          resolve(false);
          return undefined;
        })
        .catch(() => {
          // Waiting has ended, or another tab has taken the lock from this one.
          resolve(false);
          if (!this.release) return;
          this.release = null;
          this.events.lost();
          this.wait();
        });
    });
  }

  private hold(granted: (isGranted: boolean) => void): Promise<void> {
    return new Promise((release) => {
      this.release = release;
      granted(true);
      this.events.granted();
    });
  }
}
