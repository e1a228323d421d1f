#include "ui/contacts/relation_words.h"

#include <QCoreApplication>

namespace shuke::ui {

namespace relation_words_detail {

struct RelationWords
{
    Q_DECLARE_TR_FUNCTIONS(RelationWords)
};

} // namespace relation_words_detail

using relation_words_detail::RelationWords;

QString relationText(contacts::RelationKind kind, bool fromOther)
{
    using contacts::RelationKind;
    switch (kind) {
    case RelationKind::Spouse:
        return RelationWords::tr("Spouse");
    case RelationKind::Parent:
        return fromOther ? RelationWords::tr("Parent") : RelationWords::tr("Child");
    case RelationKind::Sibling:
        return RelationWords::tr("Brother or sister");
    case RelationKind::Relative:
        return RelationWords::tr("Relative");
    case RelationKind::Friend:
        return RelationWords::tr("Friend");
    case RelationKind::Colleague:
        return RelationWords::tr("Colleague");
    case RelationKind::Referrer:
        return fromOther ? RelationWords::tr("Referred by") : RelationWords::tr("Has referred");
    case RelationKind::Assistant:
        return fromOther ? RelationWords::tr("Assistant") : RelationWords::tr("Superior");
    case RelationKind::ParentCompany:
        return fromOther ? RelationWords::tr("Parent company") : RelationWords::tr("Subsidiary");
    case RelationKind::Partner:
        return RelationWords::tr("Business partner");
    case RelationKind::Other:
        return RelationWords::tr("Other relation");
    }
    return {};
}

} // namespace shuke::ui
