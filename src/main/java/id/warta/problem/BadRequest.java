package id.warta.problem;

import java.util.List;

/** The request can't be read: 400. */
public final class BadRequest extends ApiException {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    private BadRequest(Code code, Wording wording, List<Fault> faults) {
        super(code, wording);
        this.faults = List.copyOf(faults);
    }

    public static BadRequest malformedJson(Wording wording) {
        return new BadRequest(Code.MALFORMED_JSON, wording, List.of());
    }

    /** Faults in parameters; the code is {@code unknown-parameter} if any of them is that. */
    public static BadRequest parameters(List<Fault> faults) {
        boolean unknown = faults.stream().anyMatch(fault -> fault.code().equals("unknown"));
        return new BadRequest(
                unknown ? Code.UNKNOWN_PARAMETER : Code.INVALID_PARAMETER,
                faults.size() == 1 ? faults.get(0).wording() : Wording.of("detail.parameters", faults.size()),
                faults);
    }

    public static BadRequest parameter(String name, String code, Wording wording) {
        return parameters(List.of(Fault.in(name, code, wording)));
    }

    @Override
    List<Fault> faults() {
        return faults;
    }
}
