export declare function helpPages(root: string): Promise<Map<string, string | Buffer>>;
