package id.warta;

import org.eclipse.microprofile.openapi.models.Operation;

final class Examples {
    private Examples() {}

    static void add(Operation operation) {}
}
