/** Everything that project-service does: the first file to read. */
export declare const projectService: import("@wheelhouse/service-kit").ServiceDeclaration;
